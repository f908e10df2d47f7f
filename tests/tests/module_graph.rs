//! The modules of each crate form no circle: what a file needs stands before it in reading order.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// For each top-level module of a crate, the modules of this crate that its files name.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// A released source: without comments and without what only tests use.
fn released(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut kept = String::new();
    let mut skip = false;
    for line in text.lines() {
        let line = line.trim_start();
        if line.starts_with("//") {
            continue;
        }
        if line == "#[cfg(test)]" {
            skip = true;
        } else if skip {
            // The item after the attribute, when it is an import.
            skip = line.starts_with("#[") || (line.contains("use ") && !line.ends_with(';'));
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The first names of all paths `crate::name` and `crate::{name, name::...}`.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let name = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
            .collect()
    };
    for (start, _) in text.match_indices("crate::") {
        // "$crate::" and "other_crate::" are others.
        if text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &text[start + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => {
                found.insert(name(rest));
            }
            Some(list) => {
                let (mut depth, mut from) = (0, 0);
                for (at, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth > 0 => depth -= 1,
                        ',' | '}' if depth == 0 => {
                            found.insert(name(&list[from..at]));
                            from = at + 1;
                            if c == '}' {
                                break;
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

fn visit(folder: &Path, module: Option<&str>, graph: &mut Graph) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if stem == "tests" || (module.is_none() && ["lib", "main", "bin"].contains(&stem.as_str())) {
            continue;
        }
        let own = module.unwrap_or(&stem).to_owned();
        if path.is_dir() {
            visit(&path, Some(&own), graph);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let names = named(&released(&fs::read_to_string(path).unwrap()));
            graph.entry(own).or_default().extend(names);
        }
    }
}

fn graph(source: &Path) -> Graph {
    let mut graph = Graph::new();
    visit(source, None, &mut graph);
    let modules: BTreeSet<_> = graph.keys().cloned().collect();
    for (module, names) in &mut graph {
        names.retain(|name| modules.contains(name) && name != module);
    }
    graph
}

/// The modules that are left when those that need nothing that is left are taken away, again and again.
fn circles(mut graph: Graph) -> Vec<String> {
    loop {
        let free: Vec<_> =
            graph.iter().filter(|(_, names)| names.is_empty()).map(|(name, _)| name.clone()).collect();
        if free.is_empty() {
            break;
        }
        for name in free {
            graph.remove(&name);
            graph.values_mut().for_each(|names| {
                names.remove(&name);
            });
        }
    }
    // And those that nobody left needs, so that only circles and what lies between them stand in the message.
    loop {
        let needed: BTreeSet<_> = graph.values().flatten().cloned().collect();
        let before = graph.len();
        graph.retain(|name, _| needed.contains(name));
        if graph.len() == before {
            break;
        }
    }
    graph.into_iter().map(|(name, names)| format!("{name} -> {names:?}")).collect()
}

#[test]
fn modules_form_no_circle() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("crates");
    let (mut seen, mut modules, mut all) = (0, 0, Vec::new());
    for entry in fs::read_dir(crates).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let graph = graph(&path.join("src"));
        assert!(!graph.is_empty(), "the modules of {name} are found");
        modules += graph.len();
        seen += 1;
        let circles = circles(graph);
        if !circles.is_empty() {
            all.push(format!("{name}: {circles:#?}"));
        }
    }
    assert!(all.is_empty(), "circles in {}", all.join("\n"));
    assert!(seen >= 5 && modules > 50, "{modules} modules in {seen} crates");
}

#[test]
fn a_circle_is_found() {
    let graph = |edges: &[(&str, &str)]| -> Graph {
        edges.iter().map(|(name, text)| ((*name).to_owned(), named(&released(text)))).collect()
    };
    let names = |text: &str| named(&released(text)).into_iter().collect::<Vec<_>>();
    assert_eq!(
        names("use crate::{one::{self, Two}, three};\nlet x = crate::four::five();"),
        ["four", "one", "three"]
    );
    assert!(names("// crate::one\n#[cfg(test)]\nuse crate::two;\n$crate::three").is_empty());
    assert!(circles(graph(&[("a", "use crate::b::B;"), ("b", "use crate::c;"), ("c", "")])).is_empty());
    let found = circles(graph(&[
        ("a", "use crate::b::B;"),
        ("b", "use crate::c;"),
        ("c", "use crate::b;"),
        ("d", ""),
    ]));
    assert_eq!(found.len(), 2, "{found:?}");
}
