//! Lists in the documentation that name tests: whether what they name exists.

use std::path::Path;

/// What is wrong with the name of a test, `file::function`, or of a script that CI runs.
pub fn wrong(root: &Path, test: &str) -> Option<String> {
    let Some((file, name)) = test.split_once("::") else {
        let all = std::fs::read_to_string(root.join("scripts/test.sh")).unwrap_or_default();
        return (!all.contains(test)).then(|| format!("{test} is no test and not run by CI"));
    };
    let Ok(text) = std::fs::read_to_string(root.join(file)) else { return Some(format!("no file {file}")) };
    let there = if file.ends_with(".rs") {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let is_it = |line: &str| {
            line.starts_with(&format!("fn {name}(")) || line.starts_with(&format!("async fn {name}("))
        };
        let tested = |at: usize| lines[at.saturating_sub(4)..at].iter().any(|line| line.ends_with("test]"));
        (0..lines.len()).any(|at| is_it(lines[at]) && tested(at))
    } else {
        ["test", "it"].iter().any(|word| text.contains(&format!("{word}('{name}'")))
    };
    (!there).then(|| format!("no test {name} in {file}"))
}
