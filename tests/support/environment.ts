/** Before a test's imports: the site's modules read the environment once. */
import { inject } from 'vitest';

Object.assign(process.env, inject('variables'));
