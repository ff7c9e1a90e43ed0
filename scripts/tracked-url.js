/**
 * The address of a page as its `load` sees it: tells what of it was read, so that Kit knows when to
 * load again. The accessors of a class are made once, where Kit defines them for each request.
 */
class TrackedUrl extends URL {
	#url;
	#read;
	#params;

	/**
	 * @param {URL} url
	 * @param {() => void} read told when any of it is read
	 * @param {(name: string) => void} readParam told when one search parameter is read
	 */
	constructor(url, read, readParam) {
		super(url);
		this.#url = url;
		this.#read = read;
		this.#params = new Proxy(url.searchParams, {
			get(params, key) {
				if (key === 'get' || key === 'getAll' || key === 'has') {
					return (/** @type {string} */ name, /** @type {[]} */ ...rest) => {
						readParam(name);
						return params[key](name, ...rest);
					};
				}
				read();
				const value = Reflect.get(params, key);
				return typeof value === 'function' ? value.bind(params) : value;
			}
		});
	}

	#whole() {
		this.#read();
		return this.#url;
	}

	get href() {
		return this.#whole().href;
	}

	get pathname() {
		return this.#whole().pathname;
	}

	get search() {
		return this.#whole().search;
	}

	get searchParams() {
		return this.#params;
	}

	get hash() {
		throw new Error('a server does not get the hash of an address');
	}

	toString() {
		return this.href;
	}

	toJSON() {
		return this.href;
	}

	[Symbol.for('nodejs.util.inspect.custom')]() {
		return `URL ${this.#url.href}`;
	}
}

/**
 * In the place of Kit's function of this name.
 *
 * @param {URL} url
 * @param {() => void} read
 * @param {(name: string) => void} readParam
 * @returns {URL}
 */
export const make_trackable = (url, read, readParam) => new TrackedUrl(url, read, readParam);

/** Kit asks this for pages that are rendered when the site is built; there are none. */
export function disable_search() {
	throw new Error('no page of this site is rendered when it is built');
}
