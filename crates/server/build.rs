//! Builds anew when the web client has changed: what is in the binary is what was in web/dist.

fn main() {
    let dist = "../../web/dist";
    // A path that is not there would make every build a new one.
    let _ = std::fs::create_dir_all(dist);
    println!("cargo:rerun-if-changed={dist}");
    println!("cargo:rerun-if-changed=../../migrations");
}
