import {Changing} from './changing';
import {programmes} from './programmes';
import type {} from 'what-works-ratings/react';

export default function Page() {
  return (
    <main>
      <h1>Ratings</h1>
      <Changing />
      <cost-rating value="2" subject="Functional Family Therapy">
        Cost rating: 2
      </cost-rating>
      <ul>
        {programmes.map(({name, evidence}) => (
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
