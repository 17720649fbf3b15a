// Loaded into a program that does not mind its supervisor by itself, such as a watcher: it ends when that is gone.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
