/** The contrast of what is in a picture with what it stands on, as WCAG defines it, from its pixels. */
import {cut} from './pictures.mjs';

/** How light each of the 256 values of red, green or blue is: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const light = Array.from({length: 256}, (_, value) =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);

const luminance = ([red, green, blue]) => 0.2126 * light[red] + 0.7152 * light[green] + 0.0722 * light[blue];

export function contrast(one, other) {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** The pixel of a picture at a place. */
export const pixelAt = ({data}, at) => [data[4 * at], data[4 * at + 1], data[4 * at + 2]];

/** Every colour in a box of a picture, with the share of the box that it has, the most common first. */
function coloursIn(picture, {x, y, width, height}, scale) {
  const [left, top] = [x, y].map((edge) => Math.max(0, Math.floor(edge * scale)));
  const part = cut(picture, {
    x: left,
    y: top,
    width: Math.min(picture.width, Math.ceil((x + width) * scale)) - left,
    height: Math.min(picture.height, Math.ceil((y + height) * scale)) - top,
  });
  const pixels = part.width * part.height;
  const counts = new Map();
  for (let at = 0; at < pixels; at++) {
    const colour = part.data.readUInt32BE(4 * at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([colour, count]) => ({
      colour: [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255],
      share: count / pixels,
    }));
}

/**
 * How what is drawn in a box stands out from what the box, or a larger one around it, is filled with.
 *
 * The ground is the most common colour. The edges of what is drawn are mixtures with it, each of them rare; its own
 * colour, undiluted, is in the midst of a stroke that is wide enough. So it is the colour that differs most from the
 * ground, of those that have a share of the box that no mixture has by chance. Ink that is paler, or a stroke too thin
 * to have a midst, is measured as what is seen of it.
 */
export function standsOut(picture, box, {scale = 1, share, around = box}) {
  const [{colour: ground}] = coloursIn(picture, around, scale);
  return Math.max(
    ...coloursIn(picture, box, scale)
      .filter((each) => each.share >= share)
      .map(({colour}) => contrast(colour, ground)),
  );
}
