/**
 * Loaded first into every child of the supervisor: when the supervisor is gone without a goodbye,
 * nobody would ever stop the child, so it goes too.
 */
process.on('disconnect', () => process.exit(1));
// listening must not be what keeps a child alive
process.channel?.unref();
