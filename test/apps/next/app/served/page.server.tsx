import Link from 'next/link';
import {connection} from 'next/server';
import {Rating} from './rating';

/** A page that the server renders at each request. It is only there with `SERVED=1`: see next.config.js. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Ratings of today</h1>
      <Rating scale="evidence" value="3+" subject="Functional Family Therapy" reviewed="2018-02" />
      <p>
        <Link href="/">All ratings</Link>
      </p>
    </main>
  );
}
