//! What the program says of itself.

#[test]
fn the_command_line_explains_itself() {
    let help = |arguments: &[&str]| {
        let output =
            std::process::Command::new(env!("CARGO_BIN_EXE_folkmoot")).args(arguments).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let all = help(&["--help"]);
    for command in ["serve", "demo", "export", "import", "fsck", "texts", "erase", "rehearse"] {
        assert!(all.contains(command), "{all}");
        assert!(help(&[command, "--help"]).contains("--log"), "{command}");
    }
    assert!(help(&["serve", "--help"]).contains("FOLKMOOT_DATA"));
    let refused = std::process::Command::new(env!("CARGO_BIN_EXE_folkmoot"))
        .args([
            "export",
            "--data",
            "/nonexistent",
            "--assembly",
            &uuid::Uuid::nil().to_string(),
            "--out",
            "x.tar",
        ])
        .output()
        .unwrap();
    assert!(!refused.status.success());
}
