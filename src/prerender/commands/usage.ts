import {version} from '../../version.js';

export const usage = `what-works-ratings ${version}

  what-works-ratings fill --from FILE [--out DIR | --in-place] PAGE…
      Fills each tag that names a programme with what the file says of it:
      value, name, date, link, findings and words. Says what changed. Fill
      first, then prerender.
  what-works-ratings prerender [--stylesheet URL] PAGE
      Writes the page to standard output, with every rating rendered, so that
      it is complete without script. "-" reads standard input.
  what-works-ratings prerender [--stylesheet URL] --out DIR PAGE…
      Writes each page into DIR, which is created if needed. Folders below the
      one that all of the pages share are kept.
  what-works-ratings prerender [--stylesheet URL] --in-place PAGE…
      Overwrites each page.
  what-works-ratings check PAGE…
      Reports values that are on no scale, words that contradict the value, and
      what is missing.
  what-works-ratings check --from FILE PAGE…
      Reports which tags are not as the file says, and which programmes it does
      not have.
  what-works-ratings check --json PAGE…
      Lists the ratings that the pages show, as JSON.
  what-works-ratings check FILE.json…
      Reports the errors in a file of ratings, scales or words, with their
      lines, or what it contains.
  what-works-ratings check FILE.csv…
      The same of a spreadsheet, by row and column. Also FILE.tsv.
  what-works-ratings table [--columns evidence,cost,reviewed] [--dense]
                           [--language TAG] [--caption TEXT] FILE
      Writes a table of all programmes to standard output.
  what-works-ratings card [--language TAG] FILE ID…
      Writes a card for each of these programmes to standard output.
  what-works-ratings picture --scale ID --value VALUE [--subject NAME]
       [--reviewed DATE] [--language en|cy] [--variant standard|compact|figure]
       [--theme light|dark] [--transparent] [--hide-subject] [--width PIXELS]
       [--format svg|png] [--density 1|2|3] [--font FILE] [--from SCALE.json]
       [--out badge.svg]
      Writes one rating as a picture, for mail, slides, PDF and posters, and
      prints its text alternative and an <img> for it.

PAGE is a file or a pattern, such as "site/**/*.html".
FILE is a ratings file: programmes and their ratings, as JSON or CSV.
--stylesheet URL links what-works-ratings-shadow.css, for a page whose policy
allows no inline styles.
--root DIR is the folder of the site: prerender and check read a ratings file in
it that a page names by a relative address or one that begins with "/", and
leave any other to the browser. Default: the folder that all of the pages share,
and an address that begins with "/" is left to the browser.

The exit code is 0 if all is well, 1 if something is reported by check, or a
file cannot be read or written, and 2 if the command is used wrongly. What
begins with "warning" leaves it at 0.
`;
