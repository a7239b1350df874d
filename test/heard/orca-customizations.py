"""Loaded by Orca when it starts. What Orca would have spoken goes to the file $HEARD, a line of JSON each; how far Orca
is goes to $HEARD.state."""
import json
import os
import re
import time

import speechd
from gi.repository import GLib
from orca import event_manager, settings, speech_generator, speechdispatcherfactory

heard = open(os.environ['HEARD'], 'a', buffering=1)
state = {'keys': 0, 'loaded': [], 'last': 0, 'sayingAll': False}


def write(language, text):
    state['last'] = time.time()
    heard.write(json.dumps({'language': language, 'text': text}, ensure_ascii=False) + '\n')


class Client:
    """In the place of speech-dispatcher's client: speaks in no time, and tells Orca so, since "say all" waits for it."""

    language = ''

    def set_language(self, language):
        self.language = language

    def char(self, character):
        write(self.language, character)

    def speak(self, ssml, callback=None, **_):
        text = re.sub('<[^>]*>', '', ssml).replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&')
        write(self.language, re.sub(r'\s+', ' ', text).strip())
        if callback:
            for kind in speechd.CallbackType.BEGIN, speechd.CallbackType.END:
                GLib.timeout_add(10, lambda kind=kind: callback(kind) and False)

    def list_synthesis_voices(self):
        return ()

    def list_output_modules(self):
        return ()

    def __getattr__(self, name):
        return lambda *_, **__: None


def init(self):
    self._client = Client()
    self._current_voice_properties = {}


speechdispatcherfactory.SpeechServer._init = init
speechdispatcherfactory.SpeechServer._debug_sd_values = lambda *_: None

say_all = speechdispatcherfactory.SpeechServer.sayAll


def watched_say_all(self, utterances, progress):
    state['sayingAll'] = True

    def watched_utterances():
        try:
            yield from utterances
        finally:
            state['sayingAll'] = False
            state['last'] = time.time()

    return say_all(self, watched_utterances(), progress)


speechdispatcherfactory.SpeechServer.sayAll = watched_say_all

# Orca 43 finds the language of each text and then does not use it. This hands it to the voice, as later versions do.
voice = speech_generator.SpeechGenerator.voice


def voice_in_language(self, key=None, **args):
    voices = voice(self, key, **args)
    # Orca's own words are in Orca's language
    if args.get('language') and key != speech_generator.SYSTEM:
        # a family without a name is dropped
        family = {'name': 'any', 'lang': args['language'], 'dialect': args.get('dialect') or ''}
        voices[0]['family'] = family
    return voices


speech_generator.SpeechGenerator.voice = voice_in_language


def watched(method, after):
    def watching(event):
        try:
            return method(event)
        finally:
            state['last'] = time.time()
            after(event)

    return watching


def after_object(event):
    if event.type == 'document:load-complete':
        try:
            document = event.source.queryDocument()
            # Firefox's name, and Chromium's
            state['loaded'].append(document.getAttributeValue('DocURL') or document.getAttributeValue('URI'))
        except Exception:
            # the document may be gone again
            pass


def after_key(_):
    state['keys'] += 1


manager = event_manager.getManager()
manager._processObjectEvent = watched(manager._processObjectEvent, after_object)
manager._processKeyboardEvent = watched(manager._processKeyboardEvent, after_key)


def tick():
    with open(os.environ['HEARD'] + '.new', 'w') as file:
        json.dump({**state, 'now': time.time(), 'waiting': manager._eventQueue.qsize()}, file)
    os.replace(os.environ['HEARD'] + '.new', os.environ['HEARD'] + '.state')
    return True


GLib.timeout_add(50, tick)


def settle():
    quiet = {'enableKeyEcho', 'enableBraille', 'enableSound', 'sayAllOnLoad', 'pageSummaryOnLoad'}
    for name in quiet:
        setattr(settings, name, False)
    return False


settle()
GLib.idle_add(settle)
