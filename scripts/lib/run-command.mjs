// Every script starts here, before it is known which Node runs it. So the syntax of this file stays old: a Node from
// years ago must get far enough to read the message below instead of a SyntaxError.
const needed = [20, 19];

function isOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < needed[0] || (major === needed[0] && minor < needed[1]);
}

function wantsHelp(args) {
  const ours = args.indexOf('--') === -1 ? args : args.slice(0, args.indexOf('--'));
  return ours.indexOf('--help') !== -1 || ours.indexOf('-h') !== -1;
}

// What goes wrong on a user's machine is told in a sentence; only what we did not foresee may need its stack.
function tell(error) {
  const isForeseen = error.name === 'Failure' || typeof error.syscall === 'string';
  console.error(`\n${error.message}`);
  if (error.hint) console.error(error.hint);
  if (error.code === 'EACCES' || error.code === 'EROFS') console.error('This user may not write there.');
  if (process.env.NAAST_DEBUG) console.error(error.stack);
  else if (!isForeseen) console.error('This was not foreseen. With NAAST_DEBUG=1 you see where it happened.');
}

/** Checks Node, answers --help, runs `main(args)` of the loaded module and ends with the exit code it returns. */
export function runCommand(load) {
  if (isOldNode()) {
    console.error(
      `Naast needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n` +
        'Install a newer one from https://nodejs.org and run the same command again.',
    );
    process.exit(1);
  }
  const args = process.argv.slice(2);
  load()
    .then((command) => {
      if (wantsHelp(args)) {
        console.log(command.help.trim());
        return undefined;
      }
      return command.main(args);
    })
    .then((code) => {
      // `undefined` means: the command goes on by itself, as a server does.
      if (code !== undefined) process.exit(code);
    })
    .catch((error) => {
      tell(error);
      process.exit(1);
    });
}
