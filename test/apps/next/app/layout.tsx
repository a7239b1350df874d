import type {ReactNode} from 'react';
import {Elements} from './elements';

export const metadata = {title: 'Ratings in Next', icons: 'data:,'};

export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="en">
      <body>
        <Elements />
        {children}
      </body>
    </html>
  );
}
