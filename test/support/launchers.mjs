/** The launchers for the browsers that $BROWSERS names; one that is not there ends the run with what to install. */
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions, firefoxLaunchOptions} from './find-browser.mjs';

const makers = {
  chromium() {
    const launchOptions = chromiumLaunchOptions();
    if (!launchOptions) missing('Chrome or Chromium', 'chromium', 'or set CHROME_PATH to one');
    console.log(`Chromium: ${launchOptions.executablePath}`);
    return chromeLauncher({launchOptions});
  },
  firefox() {
    const launchOptions = firefoxLaunchOptions();
    if (!launchOptions) missing('Firefox', 'firefox-esr', 'or set FIREFOX_PATH to it');
    // the launcher for Chrome drives Firefox too, if it is given puppeteer to do it with
    return chromeLauncher({puppeteer, concurrency: 1, launchOptions});
  },
  async webkit() {
    // by a package that is in its folder alone
    const {missingForWebkit, webkitLauncher} = await import('../engines/webkit-launcher.mjs');
    const lacks = missingForWebkit();
    if (lacks.length)
      missing(lacks.join(', '), 'webkit2gtk-driver xvfb', 'on Linux; there is no other WebKit to drive');
    return webkitLauncher();
  },
};

export function launchersFor(names) {
  const launchers = names.map((name) => {
    if (!(name in makers)) stop(`BROWSERS names "${name}"; it can name ${Object.keys(makers).join(', ')}.`);
    return makers[name]();
  });
  return Promise.all(launchers);
}

function missing(what, packages, otherwise) {
  stop(`Not found: ${what}. Install it (Debian, Ubuntu: apt-get install ${packages}), ${otherwise}.`);
}

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
