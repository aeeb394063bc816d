// Workers of this process inherit the flag that loads this file, and need their channel.
if (process.env.ENLACE_PARENT === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  process.channel?.unref();
}
