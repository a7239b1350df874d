import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {EvidenceValue, RatingToggleEvent, RatingsFile} from 'what-works-ratings';
import grade from 'what-works-ratings/scales/grade-certainty.json';
import {programmes} from './programmes';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  readonly rating = signal<EvidenceValue | undefined>('3+');
  readonly told = signal('');
  readonly open = signal(false);
  readonly explained = signal(true);
  readonly list = signal(programmes);
  readonly grade = grade as RatingsFile;

  toggled(event: Event) {
    this.told.set((event as RatingToggleEvent).open ? 'opened' : 'closed');
  }
}
