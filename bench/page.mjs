/**
 * For the page under measurement: what is done to many elements at once, each timed to the end of its script, style and
 * layout, and to the frame after it, in milliseconds.
 */
export function scenarios({tag, settled, htmls}) {
  const settle = {
    none() {},
    lit: (last) => last.updateComplete,
    /** For elements that say nothing when they are done: until something is drawn. */
    async drawn(last) {
      while (!last.shadowRoot?.querySelector('ul, div')) await new Promise((done) => setTimeout(done));
    },
  }[settled];
  const place = document.querySelector('main');
  const all = () => [...place.querySelectorAll(tag)];
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      }),
    );

  async function timed(work) {
    const start = performance.now();
    work();
    // those who watch the page are told first
    await undefined;
    await settle(place.querySelector(`:scope > ${tag}:last-child`));
    place.getBoundingClientRect();
    const laidOut = performance.now() - start;
    await painted();
    return {work: laidOut, frame: performance.now() - start};
  }

  return {
    create: (count) =>
      timed(() => {
        place.innerHTML = htmls.slice(0, count).join('');
      }),
    clear: () => place.replaceChildren(),
    change: (values) =>
      timed(() => all().forEach((element, index) => element.setAttribute('value', values[index % values.length]))),
    speak: (language) =>
      timed(() => {
        document.documentElement.lang = language;
      }),
    reconnect: () =>
      timed(() => {
        place.remove();
        document.body.append(place);
      }),
    open: (index) => timed(() => (all()[index].shadowRoot ?? all()[index]).querySelector('summary, button').click()),
    /** From a click, which is made from outside, to the next frame. */
    clicked: () =>
      new Promise((done) =>
        addEventListener(
          'click',
          async ({timeStamp}) => {
            await painted();
            done(performance.now() - timeStamp);
          },
          {once: true},
        ),
      ),
    /** Words, elements and their attributes. */
    shown: () =>
      all().map(({shadowRoot}) => {
        const elements = [...shadowRoot.querySelectorAll('*')];
        return [
          shadowRoot.textContent.replace(/\s+/g, ' ').trim(),
          ...elements.map(({localName, attributes}) =>
            [localName, ...[...attributes].map(({name, value}) => `${name}=${value}`).sort()].join(' '),
          ),
        ];
      }),
  };
}
