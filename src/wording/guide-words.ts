/** The sentences of the kit's guide, for the people who place a label: designers, engravers, shops. */
export const guideWords = {
  title: 'Where the label goes',
  before: 'Seen before paying',
  stays: 'Stays on the product',
  left: 'Left when the box is gone',
  measure: { eyes: '1.4 to 1.6 m', edges: '10 mm or more to every edge', energy: 'beside the energy label' },
  rules: 'Place the files as they are',
  rule: [
    'Do not scale, stretch, recolour or redraw. Every size has its own file; SVG and PDF are in millimetres.',
    'Keep the white around the code clear: four modules on each side. Nothing may lie over the code, no logo either.',
    'Print the code dark on light. Use the one-colour files for engraving, laser and thermal print.',
    'Check the finished artwork before you print it: holdmark preflight your-file.pdf',
  ],
  place: {
    'large-appliance': { before: 'On the door, at the height of the eyes, beside the energy label. In the web shop: the badge, beside the price.', stays: 'On the rating plate inside the door, where the serial number is.', left: 'The plate, and the page in the manual. Both codes lead to the same live page.' },
    'washing-machine': { before: 'On the front, beside the energy label, above the door. In the web shop: the badge, beside the price.', stays: 'On the rating plate behind the door or the filter flap, away from water.', left: 'The plate, and the page in the manual.' },
    'camera': { before: 'On the front of the box, not under the seal. In the web shop: the badge, beside the price.', stays: 'Under the base or in the battery bay, where it is found when the camera is taken down.', left: 'The code under the base, and the page in the manual.' },
    'router': { before: 'On the front of the box. In the web shop: the badge, beside the price.', stays: 'On the type plate underneath, beside the network name and password.', left: 'The plate, and the live code on the start page of the router’s own menu.' },
    'toy': { before: 'On the front of the box, where a parent looks, not on the side for the shelf.', stays: 'In the battery bay, behind the screw: no small part, nothing to peel off.', left: 'The code in the battery bay, and the page in the manual.' },
    'tiny': { before: 'The small label on the front of the box or the blister card.', stays: 'Nothing: there is no surface of 18 mm. The app shows the live code in its place.', left: 'The page in the manual. Say on it: keep this page.' },
    'no-surface': { before: 'In the shop’s listing and on the card: the badge, and the small label.', stays: 'The live code in the settings, beside the software version.', left: 'The live code, and the page in the manual.' },
    'small-appliance': { before: 'On the front of the box. In the web shop: the badge, beside the price.', stays: 'On the rating plate.', left: 'The plate, and the page in the manual.' },
  },
} as const;
