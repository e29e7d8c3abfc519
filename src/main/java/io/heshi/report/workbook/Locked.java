package io.heshi.report.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks and letters that open with a password only, as Excel 2013 and later encrypt them. */
public final class Locked {
    private static final int AS_THE_CIPHER = -1;

    private final String password;

    public Locked(String password) {
        this.password = password;
    }

    /** Encrypts a file of an office program. No two times give the same bytes. */
    public void lock(Path plain, Path to) throws IOException {
        EncryptionInfo info = new EncryptionInfo(
                EncryptionMode.agile,
                CipherAlgorithm.aes256,
                HashAlgorithm.sha512,
                AS_THE_CIPHER,
                AS_THE_CIPHER,
                ChainingMode.cbc);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(to)) {
                container.writeFilesystem(out);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot encrypt a file", e);
        }
    }

    /**
     * Decrypts one.
     *
     * @return whether it is one that this password opens
     */
    public boolean open(Path locked, Path to) throws IOException {
        if (!encrypted(locked)) {
            return false;
        }
        try (POIFSFileSystem container = new POIFSFileSystem(locked.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(password)) {
                return false;
            }
            try (InputStream in = decryptor.getDataStream(container)) {
                Files.deleteIfExists(to);
                Files.copy(in, to);
            }
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static boolean encrypted(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FileMagic.valueOf(in) == FileMagic.OLE2;
        }
    }
}
