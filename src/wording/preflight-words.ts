/** What is wrong with a finished file, and what to do. For designers, on the command line. */
export const preflightWords = {
  'no-code': ['no QR code was found', 'is it there, dark on light, with a clear margin?'],
  'number-of-codes': ['holds {found} codes instead of {expected}', 'a label carries one code'],
  'other-text': ['the code says "{found}" instead of "{expected}"', 'place the file of this label unaltered'],
  'no-size': ['does not say how large it is', 'save PNG with its density, SVG with width and height in mm'],
  'module-too-small': ['one module is {module} mm; this place needs {least} mm', 'place the label larger'],
  'module-not-whole': ['one module is {module} pixels wide, not a whole number', 'do not scale the picture: place the file of the right size, or the SVG or PDF'],
  'quiet-zone': ['{quietZone} clear modules around the code instead of {least}', 'move what stands beside the code'],
  'contrast': ['the contrast of the code is {contrast}:1 instead of {least}:1', 'print it black on white'],
  'light-on-dark': ['the code is light on dark', 'print it dark on light: many scanners read nothing else'],
  'covered': ['{unclear} modules are covered or blurred', 'nothing may lie over the code'],
  'live-text': ['text is not outlined, and its font may be missing in print', 'convert text to outlines'],
  'font-not-embedded': ['the font {font} is not embedded', 'embed fonts or convert text to outlines'],
  'raster-inside': ['holds a picture instead of vectors', 'place the SVG or PDF of the label, not a screenshot'],
} as const;
