// An old address leads to the new one with what stood behind it: a query, an anchor.
{
  const target = new URL(document.currentScript.dataset.to, location.href);
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target);
}
