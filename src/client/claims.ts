/** An address that names a claim: on the page of its chapter it opens, and the page of all claims leads there. */
addEventListener('hashchange', follow);
follow();

function follow(): void {
  const named = document.getElementById(location.hash.slice(1));
  const further = named?.matches('.claim-line') && named.querySelector('a');
  if (further) location.replace(further.href);
  named?.closest('.claim')?.querySelector('details')?.setAttribute('open', '');
}
