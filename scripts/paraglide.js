/**
 * Compiles the messages, and says in one file which there are. Paraglide gives every message a module
 * of its own: without that one file the type checker and the linter open thousands of them, the linter
 * again for each component.
 */
import { compile } from '@inlang/paraglide-js';
import { writeFileSync } from 'node:fs';
import { paraglide } from '../paraglide.config.js';
import { messageModules } from './one-messages.js';

await compile(paraglide);

const declarations = messageModules(`${paraglide.outdir}/messages`).map((code) => {
	const inputs = /@typedef \{(.*)\} \w+Inputs \*\//.exec(code)?.[1];
	const name = /^export const (\w+) =/m.exec(code)?.[1];
	if (!inputs || !name) throw new Error(`a message is not as paraglide wrote them: ${code}`);
	const optional = inputs === '{}' ? '?' : '';
	return `export declare const ${name}: (inputs${optional}: ${inputs}, options?: Options) => LocalizedString;`;
});
writeFileSync(
	`${paraglide.outdir}/messages.d.ts`,
	[
		`import type { Locale, LocalizedString } from './runtime.js';`,
		`interface Options { locale?: Locale }`,
		...declarations,
		`export * as m from './messages.js';`,
		''
	].join('\n')
);
