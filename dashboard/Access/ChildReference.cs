using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Access;

/// <summary>What stands for a child in an address, because addresses end in logs and histories. Nobody can tell the child from it.</summary>
/// <param name="operations">The database that keeps the deployment's secret.</param>
internal sealed class ChildReferences(OpenOperations operations)
{
    private const string Purpose = "references of children";

    /// <summary>The references of this deployment.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ChildReference> OpenAsync(CancellationToken cancellation) =>
        new(await (await operations.GetAsync(cancellation)).Secrets.GetAsync(Purpose, cancellation));
}

/// <summary>Makes references: a keyed hash of the child's number, the same for a child as long as the deployment lasts.</summary>
internal sealed class ChildReference
{
    private const int Bytes = 16;

    private readonly byte[] secret;

    internal ChildReference(byte[] secret) => this.secret = secret;

    /// <summary>The reference of a child: 22 letters, digits, dashes and underscores.</summary>
    /// <param name="childId">The child's number.</param>
    public string Of(string childId) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(childId)).AsSpan(0, Bytes));
}
