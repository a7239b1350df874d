import {adoptStyles, type CSSResultOrNative, supportsAdoptingStyleSheets} from 'lit';

/** Gives styles to a root. A constructed style sheet belongs to one document, and a root can be in another. */
export function adopt(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  if (!supportsAdoptingStyleSheets || root.ownerDocument === document) return adoptStyles(root, styles);
  const {CSSStyleSheet: Sheet} = root.ownerDocument.defaultView ?? {};
  root.adoptedStyleSheets = Sheet
    ? styles.map((style) => {
        const sheet = new Sheet();
        sheet.replaceSync(String(style));
        return sheet;
      })
    : [];
}
