/** Our name, mark and colours, which are those of the example pages. */
import {create} from 'storybook/theming/create';

export const theme = create({
  base: 'light',
  brandTitle: `<img src="./icon.svg" alt="" width="24" height="24" style="margin-inline-end: 0.5em"> what-works-ratings`,
  brandImage: null,
  brandUrl: './',
  fontBase: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif",
  colorPrimary: '#0a4d78',
  colorSecondary: '#0a4d78',
  textColor: '#16202a',
  textMutedColor: '#48545f',
  appBg: '#f3f5f7',
  appBorderColor: '#c3cad1',
});
