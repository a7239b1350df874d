/** Runs in a page: where every text, every part of a figure and the marker of every level of ours is. */
export function measure() {
  const boxOf = ({x, y, width, height}) => ({x, y, width, height});
  const roots = [...document.querySelectorAll('body *')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  const isSeen = (element) =>
    !element || (getComputedStyle(element).clipPath === 'none' && isSeen(element.parentElement));
  const linesOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({width}) => width > 2).map(boxOf);
  };
  const partOf = (element) => element.closest('[part]')?.getAttribute('part');
  const texts = [];
  const figures = [];
  const markers = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const {parentElement, data} = walker.currentNode;
      // A dot between two texts is no text of its own.
      if (!/[\p{L}\p{N}]/u.test(data) || !isSeen(parentElement)) continue;
      const part = partOf(parentElement);
      for (const box of linesOf(walker.currentNode))
        texts.push({part, what: `${root.host.localName} ${part} "${data.trim()}"`, box});
    }
    // What the stylesheet adds before or after the words of an element.
    for (const element of root.querySelectorAll('summary, td[data-name], dt')) {
      const [lines, outer] = [linesOf(element), element.getBoundingClientRect()];
      if (!lines.length || !isSeen(element)) continue;
      const [first, last] = [lines[0], lines.at(-1)];
      if (first.x - outer.x > 2)
        texts.push({what: `before a ${element.localName}`, box: {...first, x: outer.x, width: first.x - outer.x}});
      if (element.localName === 'dt')
        texts.push({
          what: 'after a dt',
          box: {...last, x: last.x + last.width, width: outer.right - last.x - last.width},
        });
    }
    for (const svg of root.querySelectorAll('svg')) {
      const {x, y, width, height} = svg.getBoundingClientRect();
      const around = {x: x - 3, y: y - 3, width: width + 6, height: height + 6};
      for (const path of svg.querySelectorAll('path')) {
        for (const d of path.getAttribute('d').split(/(?=M)/).filter(Boolean)) {
          const piece = path.cloneNode();
          piece.setAttribute('d', d);
          svg.append(piece);
          figures.push({
            what: `${root.host.outerHTML.split('>')[0]} ${d}`,
            box: boxOf(piece.getBoundingClientRect()),
            around,
          });
          piece.remove();
        }
      }
    }
    for (const step of root.querySelectorAll('[part~="step"]')) {
      const {x, width, bottom} = step.getBoundingClientRect();
      const height = parseFloat(getComputedStyle(step, '::after').height);
      const box = {x, y: bottom - height, width, height};
      const around = {x, y: box.y - height, width, height: height * 3};
      figures.push({what: `${root.host.outerHTML.split('>')[0]} step ${step.textContent}`, box, around});
    }
    for (const row of root.querySelectorAll('[aria-current]')) {
      const {x, y, width, height} = row.getBoundingClientRect();
      const edges = [
        {x, y, width, height: 6},
        {x, y: y + height - 6, width, height: 6},
        {x, y, width: 6, height},
        {x: x + width - 6, y, width: 6, height},
      ];
      markers.push({
        what: `the marker of the level in ${root.host.localName}`,
        edges,
        around: boxOf({x, y, width, height}),
      });
    }
  }
  return {texts, figures, markers};
}
