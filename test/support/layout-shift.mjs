/** What a browser sees shift on a page. */

/** Runs in a page before anything else: `shiftsSoFar()` of that page says how far, and which elements did. */
export const watchShifts = () => {
  const shifts = [];
  const nameOf = ({node}) => node?.outerHTML?.slice(0, 100) ?? node?.textContent;
  const tell = (entries) =>
    shifts.push(...entries.map(({value, sources}) => `${value} ${sources.map(nameOf).join(' | ')}`));
  const observer = new PerformanceObserver((list) => tell(list.getEntries()));
  observer.observe({type: 'layout-shift', buffered: true});
  // what shifts is written down once the frame in which it did is drawn
  globalThis.shiftsSoFar = async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    tell(observer.takeRecords());
    return shifts;
  };
};

/** In the head of a page that ends with `parsed`: a busy browser draws half of a table first, and then the whole. */
export const drawnOnceParsed = '<link rel="expect" blocking="render" href="#parsed">';
export const parsed = '<span id="parsed"></span>';
