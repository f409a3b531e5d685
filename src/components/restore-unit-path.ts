/** Puts lot and serial back into the address, where `404.html` had to move them into the query: the signature covers them, and the
 *  reader should see the address that was scanned. */
export function restoreUnitPath(): void {
  const query = new URLSearchParams(location.search);
  const unit = query.get('unit');
  if (!unit || !/^(?:\/10\/\d{1,15})?(?:\/21\/\d{1,15})?$/.test(unit)) return;
  query.delete('unit');
  history.replaceState(null, '', `${location.pathname.replace(/\/$/, '')}${unit}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}
