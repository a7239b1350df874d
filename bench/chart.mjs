/** A picture of what a thousand of each take: bars, the shorter the better. */
export function chartOf({create, date, machine}) {
  const rows = Object.entries(create[1000]).map(([name, figures]) => ({
    name,
    value: figures['create, to the next frame'].value,
  }));
  const [left, width, height] = [280, 400, 26];
  const most = Math.max(...rows.map(({value}) => value));
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const bars = rows.map(({name, value}, at) => {
    const length = (value / most) * width;
    const own = /^(<|compact$|popover$|full$)/.test(name);
    return `<text x="${left - 12}" y="${at * height + 17}" text-anchor="end"${own ? ' font-weight="700"' : ''}>${escaped(name)}</text><rect x="${left}" y="${at * height + 4}" width="${length.toFixed(1)}" height="${height - 8}"${own ? '' : ' opacity="0.4"'}/><text x="${(left + length + 8).toFixed(1)}" y="${at * height + 17}">${value.toFixed(0)}</text>`;
  });
  const bottom = rows.length * height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 60} ${bottom + 34}" font-family="system-ui, sans-serif" font-size="14" role="img"><title>Milliseconds to draw 1,000</title><rect width="100%" height="100%" fill="#fff"/>${bars.join('')}<text x="0" y="${bottom + 24}" font-size="12">Milliseconds to draw 1,000, to the next frame; ours in black. ${date}, ${escaped(machine)}</text></svg>\n`;
}
