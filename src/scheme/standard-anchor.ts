/** Where a standard stands on the page of standards: `ETSI EN 303 645` at `#etsi-en-303-645`. */
export const standardAnchor = (designation: string): string => designation.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
