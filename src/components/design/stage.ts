import { placements, type PlacementId } from '../../artwork/placements.ts';
import { fill, type SiteWording } from '../../wording/wording.ts';
import type { Drawing } from './messages.ts';
import type { Ruler } from './real-size.ts';

export type StageSize = 'fit' | 'real' | 'large';

/** Every placement small, and one of them large, as they are drawn. Drawings are shown as pictures: nothing in one can run. */
export interface Stage {
  show(drawing: Drawing): void;
  resize(size: StageSize): void;
  readonly chosen: PlacementId;
  drawing(): Drawing | undefined;
}

export function stage(root: HTMLElement, ruler: () => Ruler, words: SiteWording['design']): Stage {
  const large = root.querySelector<HTMLImageElement>('#stage')!;
  const cut = root.querySelector<HTMLElement>('#design-cut')!;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-placement]')];
  const drawings = new Map<PlacementId, Drawing>();
  const addresses = new Map<PlacementId, string>();
  let chosen: PlacementId = 'pack';
  let size: StageSize = 'fit';

  const resize = (): void => {
    const { width, height, unit } = placements[chosen];
    const scale = (size === 'large' ? 4 : 1) * (unit === 'mm' ? ruler().perMm() : 1);
    large.style.inlineSize = size === 'fit' ? '' : `${width * scale}px`;
    large.style.aspectRatio = `${width} / ${height}`;
    root.dataset['size'] = size;
  };
  const choose = (): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['placement'] === chosen));
    large.src = addresses.get(chosen) ?? '';
    large.alt = drawings.get(chosen)?.title ?? words.places[chosen];
    // What is on a screen has no paper.
    root.querySelector<HTMLButtonElement>('#save-pdf')!.disabled = placements[chosen].unit === 'px';
    cut.replaceChildren(...(drawings.get(chosen)?.cut ?? []).map((text) => Object.assign(document.createElement('p'), { textContent: fill(words.cut, { text: text.slice(0, 120) }) })));
    resize();
  };
  for (const button of buttons) button.addEventListener('click', () => { chosen = button.dataset['placement'] as PlacementId; choose(); });

  return {
    show(drawing) {
      const id = drawing.placement;
      const old = addresses.get(id);
      if (drawings.get(id)?.svg === drawing.svg) return;
      drawings.set(id, drawing);
      addresses.set(id, URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' })));
      const small = buttons.find((button) => button.dataset['placement'] === id)?.querySelector('img');
      if (small) small.src = addresses.get(id) ?? '';
      if (id === chosen) choose();
      // The picture that is still on the screen is given up when the new one has come.
      if (old) setTimeout(() => URL.revokeObjectURL(old), 10_000);
    },
    resize(asked) { size = asked; resize(); },
    get chosen() { return chosen; },
    drawing: () => drawings.get(chosen),
  };
}
