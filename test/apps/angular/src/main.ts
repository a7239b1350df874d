import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-source.js';
import {App} from './app';

bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
