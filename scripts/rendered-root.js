import { render } from 'svelte/server';

/**
 * In the place of Svelte's function of this name, for the root of all pages: what it renders is a
 * plain object, where Svelte makes one with accessors.
 *
 * @param {import('svelte').Component} component
 */
export const asClassComponent = (component) => ({
	/**
	 * @param {Record<string, unknown>} props
	 * @param {{ context?: Map<any, any>; csp?: import('svelte/server').Csp; transformError?: (error: unknown) => unknown }} [options]
	 * @returns {{ head: string; html: string; css: { code: string; map: null } }}
	 */
	render(props, options) {
		const { head, body } = render(component, { props, ...options });
		return { head, html: body, css: { code: '', map: null } };
	}
});
