import { createHash } from 'node:crypto';

/**
 * @param {string} data
 * @returns {string} in base64
 */
export const sha256 = (data) => createHash('sha256').update(data).digest('base64');
