import {createSignal, For, Show} from 'solid-js';
import type {EvidenceValue, RatingsFile} from 'what-works-ratings';
import type {} from 'what-works-ratings/solid';
import grade from 'what-works-ratings/scales/grade-certainty.json';
import {programmes} from './programmes';

export function App() {
  const [rating, setRating] = createSignal<EvidenceValue | undefined>('3+');
  const [told, setTold] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [explained, setExplained] = createSignal(true);
  const [list, setList] = createSignal(programmes);

  return (
    <main>
      <h1>Ratings</h1>
      <evidence-rating
        id="changing"
        value={rating()}
        subject="Functional Family Therapy"
        reviewed="2018-02"
        on:rating-toggle={(event) => setTold(event.open ? 'opened' : 'closed')}
      >
        Evidence rating: {rating() ?? 'under review'}
      </evidence-rating>
      <p>
        <output>{told()}</output>
      </p>
      <p>
        <button onClick={() => setRating('4+*')}>Another rating</button>
        <button onClick={() => setRating(undefined)}>No rating</button>
        <button onClick={() => setList(list().toReversed())}>Turn the list round</button>
        <button onClick={() => setOpen(!open())}>Open or close the explainer</button>
        <button onClick={() => setExplained(!explained())}>With or without the explainer</button>
      </p>

      <cost-rating value="2" subject="Functional Family Therapy">
        Cost rating: 2
      </cost-rating>
      <Show when={explained()}>
        <rating-explainer scale="evidence" open={open()} heading-level={2}>
          The evidence ratings
        </rating-explainer>
      </Show>
      <rating-source data={grade as RatingsFile}>
        <scale-rating scale="grade-certainty" value="moderate">
          Certainty: moderate
        </scale-rating>
      </rating-source>

      <ul>
        <For each={list()}>
          {({name, evidence}) => (
            <li>
              {name}:{' '}
              <evidence-rating variant="compact" value={evidence} subject={name}>
                Evidence rating: {evidence}
              </evidence-rating>
            </li>
          )}
        </For>
      </ul>
    </main>
  );
}
