/** What the program prints where a shell is to complete files. */
export const filesMark = ':files';

/**
 * What each shell runs. All of them ask the program itself, so that they know the engagements of the repo at hand. A candidate may
 * have a description behind a tab. Bash breaks words at "=", so they are put together again.
 */
export const scripts: Readonly<Record<string, string>> = {
  bash: `_auxeng() {
  local IFS=$'\\n' word last typed="\${COMP_WORDS[COMP_CWORD]}"
  local -a words=() found=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    last=$(( \${#words[@]} - 1 ))
    if (( last >= 0 )) && [[ $word == = || \${words[last]} == *= ]]; then words[last]+=$word; else words+=("$word"); fi
  done
  found=($(auxeng completion candidates -- "\${words[@]}" 2>/dev/null))
  COMPREPLY=()
  if [[ \${found[0]} == ${filesMark} ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$typed"))
    return
  fi
  word="\${words[\${#words[@]}-1]}"
  [[ $typed == = ]] && typed=
  for last in "\${found[@]}"; do
    last="\${last%%$'\\t'*}"
    COMPREPLY+=("\${last#"\${word%"$typed"}"}")
  done
  [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
}
complete -F _auxeng auxeng
`,
  zsh: `#compdef auxeng
_auxeng() {
  local -a found open closed
  found=(\${(f)"$(auxeng completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if [[ \${found[1]} == ${filesMark} ]]; then _files; return; fi
  open=(\${(M)\${found[@]%%$'\\t'*}:#*=})
  closed=(\${\${found[@]%%$'\\t'*}:#*=})
  (( \${#open} )) && compadd -S '' -- $open
  (( \${#closed} )) && compadd -- $closed
}
if [[ $funcstack[1] == _auxeng ]]; then _auxeng "$@"; else compdef _auxeng auxeng; fi
`,
  fish: `function __auxeng_candidates
  set -l words (commandline -opc) (commandline -ct)
  set -l found (auxeng completion candidates -- $words[2..-1] 2>/dev/null)
  if test "$found[1]" = '${filesMark}'
    __fish_complete_path (commandline -ct)
  else if test (count $found) -gt 0
    printf '%s\\n' $found
  end
end
complete -c auxeng -f
complete -c auxeng -a '(__auxeng_candidates)'
`,
};
