/** The themes of the artwork. The one-colour theme is the reference: shape and word carry every meaning, colour none. */
export const themes = ['light', 'dark', 'mono'] as const;
export type Theme = (typeof themes)[number];

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  /** Secondary text. At least 4.5:1 against the ground. */
  readonly muted: string;
  readonly rule: string;
  readonly accent: string;
  readonly hero: string;
  readonly onHero: string;
  readonly heroMuted: string;
  readonly heroMark: string;
  /** A line around the label, where its ground could be lost on the box. */
  readonly keyline?: string;
  readonly specimen: string;
  readonly onSpecimen: string;
  /** The code: always dark on light, whatever the theme. */
  readonly codeDark: string;
}

const code = { codeDark: '#000' };

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#fff', ink: '#10202f', muted: '#4c5b69', rule: '#ccd7e0', accent: '#0b5fa5',
    hero: '#10202f', onHero: '#fff', heroMuted: '#b4cbe2', heroMark: '#6db5f2', keyline: '#10202f', specimen: '#ffb000', onSpecimen: '#10202f', ...code,
  },
  dark: {
    ground: '#10202f', ink: '#fff', muted: '#b4cbe2', rule: '#2d455e', accent: '#7cc0f7',
    hero: '#0b5fa5', onHero: '#fff', heroMuted: '#dcebf8', heroMark: '#fff', specimen: '#ffb000', onSpecimen: '#10202f', ...code,
  },
  mono: {
    ground: '#fff', ink: '#000', muted: '#000', rule: '#000', accent: '#000',
    hero: '#000', onHero: '#fff', heroMuted: '#fff', heroMark: '#fff', keyline: '#000', specimen: '#fff', onSpecimen: '#000', ...code,
  },
};

/** What surrounds a code is always paper: on a dark label the code's zone is a light one. */
export const paperOf = (palette: Palette): Palette => (palette.ground === palettes.dark.ground ? palettes.light : palette);

/** The palette for printing inks: what is read is pure black, so that it stays sharp where four inks do not meet exactly. */
export function inPrintingInks(palette: Palette): Palette {
  const black = (color: string): string => blackInk[color] ?? color;
  return { ...palette, ink: black(palette.ink), muted: black(palette.muted), rule: black(palette.rule), onSpecimen: black(palette.onSpecimen), keyline: palette.keyline && black(palette.keyline) };
}
const blackInk: Readonly<Record<string, string>> = { '#10202f': '#000', '#4c5b69': '#595959', '#ccd7e0': '#d4d4d4' };
