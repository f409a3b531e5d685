/** How large a millimetre is on this screen, in CSS pixels: browsers do not know. Found out with a bank card, kept on this device. */
const KEPT = 'holdmark-mm';
const CARD = 85.6;
const USUAL = 96 / 25.4;

export interface Ruler { perMm(): number }

/** A bar as long as a bank card, and a slider that makes it so. */
export function ruler(bar: HTMLElement, slider: HTMLInputElement, changed: () => void): Ruler {
  let perMm = keptLength() ?? USUAL;
  const show = (): void => { bar.style.inlineSize = `${perMm * CARD}px`; };
  slider.value = String(Math.round((perMm / USUAL) * 100));
  show();
  slider.addEventListener('input', () => {
    perMm = (Number(slider.value) / 100) * USUAL;
    keep(perMm);
    show();
    changed();
  });
  return { perMm: () => perMm };
}

function keptLength(): number | undefined {
  try {
    const length = Number(localStorage.getItem(KEPT));
    return length > 1 && length < 20 ? length : undefined;
  } catch {
    return undefined;
  }
}

function keep(length: number): void {
  try {
    localStorage.setItem(KEPT, String(length));
  } catch {
    // Storage is forbidden: the slider works as long as the page is open.
  }
}
