import {defineConfig} from '@playwright/test';

// The test that runs this serves the page, and finds a browser.
export default defineConfig({
  outputDir: 'node_modules/.cache/playwright',
  testMatch: 'tests/*.spec.js',
  use: {baseURL: process.env.BASE_URL, launchOptions: JSON.parse(process.env.LAUNCH_OPTIONS)},
});
