/**
 * Loaded first into every child of the supervisor. When the supervisor is gone without a goodbye,
 * nobody would ever stop the child, so it goes too.
 */
process.on('disconnect', () => process.exit(1));
// listening must not be what keeps a child alive
process.channel?.unref();
// the site has answered its last request; its database connections would keep it waiting
process.on('sveltekit:shutdown', () => process.exit(0));
