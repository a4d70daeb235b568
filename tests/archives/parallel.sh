#!/bin/sh
# Two processes of GNU parallel over an archive against one: the same lines, and how long each took. Then a run that is
# killed half way and goes on where it stopped. Usage: sh tests/archives/parallel.sh FOLDER
# With SSH=1, also over a connection to this machine: an sshd of its own on a high port, where there is one.
set -eu
folder=$(realpath "$1")
project=$(realpath "$(dirname "$0")/../..")
place=$(mktemp -d)
trap 'kill "${sshd:-}" 2>/dev/null || true; rm -rf "$place"' EXIT
mkdir "$place/bin"
printf '#!/bin/sh\nexec "%s" "%s/dist/cli.js" "$@"\n' "$(command -v node)" "$project" >"$place/bin/newsread"
chmod +x "$place/bin/newsread"
PATH=$place/bin:$PATH
export PATH
cd "$place"
ln -s "$folder" news
seconds() { start=$(date +%s%N); "$@"; echo "$(($(date +%s%N) - start))" | awk '{printf "%.1f s\n", $1 / 1e9}'; }

one() { find -L news -type f | sort | newsread --quotes --jsonl --no-cache --files-from - >one.jsonl; }
mkdir lists && find -L news -type f | sort | split -l 5000 - lists/
cat >two.sh <<'END'
ls lists/* | parallel --sshlogin 2/: --joblog jobs.log --resume --results 'quotes/{#}.jsonl' \
	newsread --quotes --jsonl --no-cache --files-from {} >/dev/null
END
two() { sh two.sh; }
# The jobs are numbered as the files are sorted: joined in that order their lines are those of one process.
lines() { ls quotes | grep 'jsonl$' | sort -n | sed 's|^|quotes/|' | xargs cat; }

echo "$(find -L news -type f | wc -l) files"
echo "one process: $(seconds one)"
echo "two processes: $(seconds two)"
lines | cmp - one.jsonl && echo "the same $(wc -l <one.jsonl) lines"

rm -rf quotes jobs.log
setsid sh two.sh &
running=$!
until [ -f jobs.log ] && [ "$(wc -l <jobs.log)" -gt 1 ]; do sleep 0.2; done
kill -KILL "-$running" 2>/dev/null || true
wait "$running" 2>/dev/null || true
done=$(($(wc -l <jobs.log) - 1))
two
lines | cmp - one.jsonl && echo "stopped after $done jobs and gone on: the same lines"
awk -F '\t' 'NR > 1 {count[$1]++} END {for (job in count) if (count[job] > 1) exit 1}' jobs.log && echo 'no job that had ended was run again'

if [ "${SSH:-}" = 1 ]; then
	ssh-keygen -q -t ed25519 -N '' -f key
	cp key.pub allowed
	chmod 600 allowed
	mkdir -p /run/sshd
	"$(command -v sshd)" -D -p 22022 -h "$place/key" -o "AuthorizedKeysFile=$place/allowed" -o StrictModes=no \
		-o ListenAddress=127.0.0.1 -o UsePAM=no -o PidFile=none &
	sshd=$!
	sleep 1
	printf 'Host other\nHostName 127.0.0.1\nPort 22022\nIdentityFile %s/key\nStrictHostKeyChecking no\nUserKnownHostsFile /dev/null\nLogLevel ERROR\n' "$place" >config
	rm -rf quotes jobs.log
	ls lists/* | parallel --ssh "ssh -F $place/config" --sshlogin 2/other --workdir "$place" --joblog jobs.log --resume \
		--results 'quotes/{#}.jsonl' "$place/bin/newsread" --quotes --jsonl --no-cache --files-from {} >/dev/null
	lines | cmp - one.jsonl && echo 'over ssh: the same lines'
fi
