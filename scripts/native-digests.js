import { createHash } from 'node:crypto';

/**
 * For the content security policy.
 *
 * @param {string} data
 * @returns {string} in base64
 */
export const sha256 = (data) => createHash('sha256').update(data).digest('base64');

/**
 * For the etag of a page.
 *
 * @param {string} page
 * @returns {string}
 */
export const hash = (page) => createHash('sha1').update(page).digest('base64url');
