import {useState} from 'react';
import {compareRatings, evidenceScale, type EvidenceValue, type RatingsFile} from 'what-works-ratings';
import type {} from 'what-works-ratings/react';
import grade from 'what-works-ratings/scales/grade-certainty.json';
import {programmes} from './programmes';

const byEvidence = compareRatings(evidenceScale);

export function App() {
  const [rating, setRating] = useState<EvidenceValue | undefined>('3+');
  const [told, setTold] = useState('');
  const [open, setOpen] = useState(false);
  const [explained, setExplained] = useState(true);
  const [list, setList] = useState(programmes);

  return (
    <main>
      <h1>Ratings</h1>
      <evidence-rating
        id="changing"
        value={rating}
        subject="Functional Family Therapy"
        reviewed="2018-02"
        onrating-toggle={(event) => setTold(event.open ? 'opened' : 'closed')}
      >
        Evidence rating: {rating ?? 'under review'}
      </evidence-rating>
      <p>
        <output>{told}</output>
      </p>
      <p>
        <button onClick={() => setRating('4+*')}>Another rating</button>
        <button onClick={() => setRating(undefined)}>No rating</button>
        <button onClick={() => setList(list.toReversed())}>Turn the list round</button>
        <button onClick={() => setList(list.toSorted((one, other) => byEvidence(one.evidence, other.evidence)))}>
          Strongest first
        </button>
        <button onClick={() => setOpen(!open)}>Open or close the explainer</button>
        <button onClick={() => setExplained(!explained)}>With or without the explainer</button>
      </p>

      <cost-rating value="2" subject="Functional Family Therapy">
        Cost rating: 2
      </cost-rating>
      {explained && (
        <rating-explainer scale="evidence" open={open} heading-level={2}>
          The evidence ratings
        </rating-explainer>
      )}
      <rating-source data={grade as RatingsFile}>
        <scale-rating scale="grade-certainty" value="moderate">
          Certainty: moderate
        </scale-rating>
      </rating-source>

      <ul>
        {list.map(({name, evidence}) => (
          <li key={name}>
            {name}:{' '}
            <evidence-rating variant="compact" value={evidence} subject={name}>
              Evidence rating: {evidence}
            </evidence-rating>
          </li>
        ))}
      </ul>
    </main>
  );
}
