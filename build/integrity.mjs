import {createHash} from 'node:crypto';

/** The value of an `integrity` attribute, or of a source in a policy, for what a file contains. */
export const integrityOf = (content, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
