const icon = /[\\/]@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/][\w-]+\.svelte$/;

/**
 * Rewrites an icon of Lucide as plain markup.
 * @param {string} source the icon's own component, which builds its shapes while rendering
 * @throws Error when a new release of Lucide looks otherwise
 */
export function leanIcon(source) {
	const data = /const iconData = (\{.*\});/.exec(source)?.[1];
	if (!data)
		throw new Error(
			'A component of @lucide/svelte has another form than scripts/lean-icons.js knows'
		);
	/** @type {{ node: [tag: string, attributes: Record<string, string>][]; size: number }} */
	const { node, size } = JSON.parse(data);
	const shapes = node.map(([tag, attributes]) => {
		const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
		return `<${tag} ${written.join(' ')} />`;
	});
	return `<script>
	let { size = ${size}, class: extra } = $props();
</script>

<svg class={['lucide-icon', extra]} width={size} height={size} viewBox="0 0 ${size} ${size}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes.join('')}</svg>
`;
}

/**
 * Lucide's own component takes some 20 µs an icon on the server, because it builds each shape with
 * spread attributes: 5 ms on a page with 250 icons, twice what the rest of the page costs. As plain
 * markup it is 1.5 µs. `size` and `class` are all our pages pass, and an icon is never the
 * only name of anything, so it is always hidden from who listens.
 *
 * @returns {import('vite').Plugin}
 */
export function leanIcons() {
	return {
		name: 'lean-icons',
		enforce: 'pre',
		transform: { filter: { id: icon }, handler: (source) => leanIcon(source) }
	};
}
