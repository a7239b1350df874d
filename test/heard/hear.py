#!/usr/bin/env python3
"""What the screen reader Orca says on pages, as text: no sound, no window that anybody sees.

    hear.py chromium|firefox

Reads a line of JSON for each thing to do, and answers each with a line of JSON:

    {"open": URL}    the page is loaded, and Orca has said what it says by itself: {}
    {"press": KEY}   a key as xdotool names it (Down, h, KP_Add, alt+shift+Right): {"said": [LINE, ...]}
    {"wait": 2}      until nothing has happened for so many seconds: {"said": [LINE, ...]}
    {"version": 1}   {"orca": "43.1"}

What failed is {"error": WHAT}; after "TimeoutError" the page may be opened again. Text in another language than English
stands after [its code]. Needs orca, xvfb, xdotool, openbox, dbus and the browser.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# Orca has had no event for so many seconds: that was all. The browser needs longer for keys that it handles itself.
QUIET = 0.3
QUIET_AFTER_BROWSER = 1
KEYS_FOR_BROWSER = {'Tab', 'shift+Tab', 'Return', 'space', 'Escape'}

# A bus of our own that starts the accessibility bus and no other service: portals and settings would ask the desktop.
SESSION_BUS = """<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <servicedir>@/services</servicedir>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""

FIREFOX_PREFERENCES = {
    'accessibility.force_disabled': -1,
    'app.update.enabled': False,
    'browser.aboutwelcome.enabled': False,
    'browser.newtab.preload': False,
    'browser.newtabpage.enabled': False,
    'browser.sessionstore.resume_from_crash': False,
    'browser.shell.checkDefaultBrowser': False,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.translations.enable': False,
    'datareporting.policy.dataSubmissionEnabled': False,
    'intl.accept_languages': 'en',
    'network.captive-portal-service.enabled': False,
    'network.connectivity-service.enabled': False,
    'termsofuse.bypassNotification': True,
}
CHROMIUM_FLAGS = [
    '--no-sandbox',
    '--force-renderer-accessibility',
    '--disable-gpu',
    '--no-first-run',
    # without a word on the sandbox
    '--test-type',
    '--lang=en',
    '--window-size=1280,1000',
]


class Session:
    """Orca and a browser, on a display and a session bus that are there."""

    def __init__(self, browser):
        self.browser_name = browser
        self.home = os.environ['HOME']
        self.heard = f'{self.home}/heard'
        self.processes = []
        self.browser = None
        os.environ['HEARD'] = self.heard
        open(self.heard, 'w').close()

        # Its usual settings take Alt+Shift+Right and others, which are Orca's keys in a table.
        with open(f'{self.home}/openbox.xml', 'w') as file:
            file.write('<openbox_config/>')
        self.start(['openbox', '--sm-disable', '--config-file', f'{self.home}/openbox.xml'])
        for name in 'IsEnabled', 'ScreenReaderEnabled':
            set_status = ['gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus']
            set_status += ['--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', name, '<true>']
            subprocess.run(set_status, check=True, stdout=subprocess.DEVNULL)
        os.makedirs(f'{self.home}/data/orca')
        shutil.copy(f'{HERE}/orca-customizations.py', f'{self.home}/data/orca/')
        self.start(['orca'])
        self.until(lambda state: self.said_since(0), 'Orca to start')

    def start(self, command):
        with open(f'{self.home}/{command[0]}.log', 'w') as log:
            process = subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
            )
        self.processes.append(process)
        return process

    def stop(self, process):
        self.processes.remove(process)
        try:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        except ProcessLookupError:
            pass

    def close(self):
        for process in self.processes[::-1]:
            self.stop(process)

    def said_since(self, count):
        with open(self.heard) as file:
            return [json.loads(line) for line in file if line.endswith('\n')][count:]

    def until(self, holds, what, limit=60):
        """Waits for a state of Orca that was written after this began."""
        begun = time.time()
        while time.time() - begun < limit:
            time.sleep(0.03)
            try:
                with open(f'{self.heard}.state') as file:
                    state = json.load(file)
            except FileNotFoundError:
                continue
            if state['now'] > begun and holds(state):
                return state
        raise TimeoutError(f'waited for {what}')

    def until_quiet(self, seconds):
        def is_quiet(state):
            return not state['waiting'] and not state['sayingAll'] and state['now'] - state['last'] > seconds

        self.until(is_quiet, 'Orca to be done')

    def open(self, url):
        # now and then Orca is not told that a page is there
        for attempt in 1, 2, 3:
            if self.browser:
                self.stop(self.browser)
            loads = self.until(lambda state: True, 'Orca')['loaded'].count(url)
            self.browser = self.start(self.browser_command(url))
            try:
                self.until(lambda state: state['loaded'].count(url) > loads, f'{url} to load', 30)
                break
            except TimeoutError:
                if attempt == 3:
                    raise
        self.until_quiet(1)

    def browser_command(self, url):
        profile = tempfile.mkdtemp(dir=self.home)
        if self.browser_name == 'chromium':
            return ['chromium', *CHROMIUM_FLAGS, f'--user-data-dir={profile}', url]
        with open(f'{profile}/user.js', 'w') as file:
            for name, value in FIREFOX_PREFERENCES.items():
                file.write(f'user_pref({json.dumps(name)}, {json.dumps(value)});\n')
        return ['firefox-esr', '--profile', profile, '--no-remote', url]

    def wait(self, seconds):
        before = len(self.said_since(0))
        time.sleep(seconds)
        self.until_quiet(seconds)
        return self.lines_since(before)

    def press(self, key):
        before = len(self.said_since(0))
        keys = self.until(lambda state: True, 'Orca')['keys']
        subprocess.run(['xdotool', 'key', key], check=True)
        self.until(lambda state: state['keys'] > keys, f'{key} to reach Orca')
        self.until_quiet(QUIET_AFTER_BROWSER if key in KEYS_FOR_BROWSER else QUIET)
        return self.lines_since(before)

    def lines_since(self, count):
        return [line(each) for each in self.said_since(count) if each['text']]


def line(utterance):
    language = utterance['language'].split('-')[0]
    return utterance['text'] if language in ('', 'en', 'C') else f'[{language}] {utterance["text"]}'


def answer(session, task):
    if 'open' in task:
        session.open(task['open'])
        return {}
    if 'press' in task:
        return {'said': session.press(task['press'])}
    if 'wait' in task:
        return {'said': session.wait(task['wait'])}
    orca = subprocess.run(['orca', '--version'], capture_output=True, text=True, check=False).stdout
    return {'orca': re.search(r'[\d.]+', orca).group()}


def main(browser):
    session = Session(browser)
    try:
        for text in sys.stdin:
            try:
                answered = answer(session, json.loads(text))
            except (TimeoutError, subprocess.SubprocessError) as error:
                answered = {'error': f'{type(error).__name__}: {error}'}
            print(json.dumps(answered, ensure_ascii=False), flush=True)
    finally:
        session.close()


def in_a_desktop_of_its_own(browser):
    """The same script again, with a home, a display and a session bus that nobody else has."""
    with tempfile.TemporaryDirectory(prefix='hear-', ignore_cleanup_errors=True) as home:
        for folder in 'run', 'services':
            os.mkdir(f'{home}/{folder}', 0o700)
        shutil.copy('/usr/share/dbus-1/services/org.a11y.Bus.service', f'{home}/services/')
        with open(f'{home}/session.conf', 'w') as file:
            file.write(SESSION_BUS.replace('@', home))
        reading, writing = os.pipe()
        with open(f'{home}/xvfb.log', 'w') as log:
            display_command = ['Xvfb', '-displayfd', str(writing), '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
            display = subprocess.Popen(display_command, pass_fds=[writing], stdout=log, stderr=log)
        os.close(writing)
        try:
            environment = {
                'PATH': os.environ['PATH'],
                'DISPLAY': f':{os.read(reading, 16).decode().strip()}',
                'HEAR_INSIDE': '1',
                'HOME': home,
                'XDG_CONFIG_HOME': f'{home}/config',
                'XDG_DATA_HOME': f'{home}/data',
                'XDG_RUNTIME_DIR': f'{home}/run',
                'LANG': 'C.UTF-8',
                'GNOME_ACCESSIBILITY': '1',
                'GSETTINGS_BACKEND': 'memory',
                'GTK_MODULES': 'gail:atk-bridge',
                'MOZ_ENABLE_WAYLAND': '0',
            }
            again = [sys.executable, os.path.abspath(__file__), browser]
            bus = ['dbus-run-session', f'--config-file={home}/session.conf', '--']
            return subprocess.run([*bus, *again], env=environment, check=False).returncode
        finally:
            display.terminate()
            display.wait()


if __name__ == '__main__':
    sys.exit((main if 'HEAR_INSIDE' in os.environ else in_a_desktop_of_its_own)(sys.argv[1]))
