/** An address that names an entry opens it; on the page of all claims it leads to the claim on the page of its chapter. */
addEventListener('hashchange', follow);
follow();

function follow(): void {
  const named = document.getElementById(location.hash.slice(1));
  const further = named?.matches('.claim-line') && named.querySelector('a');
  if (further) location.replace(further.href);
  named?.closest('.claim, .bibliography > li')?.querySelector('details')?.setAttribute('open', '');
}
