/** What each shell runs. All of them ask the program itself, so that they know the engagements of the repo at hand. */
export const scripts: Readonly<Record<string, string>> = {
  bash: `_auxeng() {
  local IFS=$'\\n'
  COMPREPLY=($(auxeng completion candidates -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _auxeng auxeng
`,
  zsh: `#compdef auxeng
_auxeng() {
  local -a found
  found=(\${(f)"$(auxeng completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#found} )); then compadd -- $found; else _files; fi
}
if [[ $funcstack[1] == _auxeng ]]; then _auxeng "$@"; else compdef _auxeng auxeng; fi
`,
  fish: `function __auxeng_candidates
  set -l words (commandline -opc) (commandline -ct)
  auxeng completion candidates -- $words[2..-1] 2>/dev/null
end
complete -c auxeng -f
complete -c auxeng -n '__fish_seen_subcommand_from validate demo' -F
complete -c auxeng -a '(__auxeng_candidates)'
`,
};
