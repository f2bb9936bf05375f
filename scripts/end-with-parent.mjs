// Loaded into a child before its program: when the script that started it is gone, even by kill -9, the child ends in order.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
