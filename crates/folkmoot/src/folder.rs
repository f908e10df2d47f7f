//! The folder of a member's own client: for its owner alone, and each file in it whole after a power cut.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A folder that only its owner can read.
#[derive(Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder that was named, or the usual one. It is made if it is not there.
    ///
    /// # Errors
    /// What the system says; where no folder is usual for want of a home.
    pub fn open(named: Option<&Path>) -> io::Result<Self> {
        let path = match named {
            Some(path) => path.to_owned(),
            None => usual()
                .ok_or_else(|| io::Error::other("no home to keep things in: name a folder with --folder"))?,
        };
        let folder = Self(path);
        folder.make("")?;
        Ok(folder)
    }

    /// Where something stands in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Makes a folder in it, for its owner alone.
    ///
    /// # Errors
    /// What the system says.
    pub fn make(&self, name: &str) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(self.path(name))
    }

    /// A folder in it.
    pub fn within(&self, name: &str) -> Self {
        Self(self.path(name))
    }

    /// Waits until no other program holds this folder, and holds it until the answer is dropped.
    ///
    /// # Errors
    /// What the system says.
    pub fn lock(&self) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(self.path("lock"))?;
        file.lock()?;
        Ok(file)
    }

    /// The names in a folder of it; none where it is not there.
    ///
    /// # Errors
    /// What the system says.
    pub fn list(&self, name: &str) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(self.path(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut names = Vec::new();
        for entry in entries {
            names.extend(entry?.file_name().into_string().ok());
        }
        names.sort();
        Ok(names)
    }

    /// Removes a file of it, if it is there.
    ///
    /// # Errors
    /// What the system says.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.path(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Reads a file of it; none if it is not there.
    ///
    /// # Errors
    /// What the system says.
    pub fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes a file of it: after a power cut the old or the new content is there, whole.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.path(name);
        let temporary = path.with_extension(format!("{}.new", std::process::id()));
        let mut options = OpenOptions::new();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, &path)?;
        path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
    }
}

fn usual() -> Option<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("XDG_DATA_HOME")
        .or_else(|| variable("HOME").map(|home| home.join(".local/share")))
        .map(|data| data.join("folkmoot"))
}
